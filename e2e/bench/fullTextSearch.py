"""SQLite FTS5 over texts, the peer of the search: reads one JSON value a line, {"texts": [[headline, body], …]} and then
{"query": …}; answers a query with how many milliseconds its first 50 hits took, the best first, and all that were counted."""
import json, re, sqlite3, sys, time

base = sqlite3.connect(':memory:')
base.execute("create virtual table story using fts5(headline, body, tokenize='unicode61 remove_diacritics 2')")
for line in sys.stdin:
    asked = json.loads(line)
    if 'texts' in asked:
        base.executemany('insert into story values (?, ?)', asked['texts'])
        print('{}', flush=True)
        continue
    words = [f'"{word}"*' for word in re.findall(r'\w+', asked['query'])]
    match = ' '.join(words)
    if not match:
        print(json.dumps({'ms': 0, 'countedMs': 0, 'count': 0}), flush=True)
        continue
    start = time.perf_counter()
    hits = base.execute('select rowid from story where story match ? order by bm25(story, 10.0, 1.0) limit 50', (match,)).fetchall()
    first = time.perf_counter()
    count = base.execute('select count(*) from story where story match ?', (match,)).fetchone()[0]
    print(json.dumps({'ms': (first - start) * 1000, 'countedMs': (time.perf_counter() - start) * 1000, 'count': count}), flush=True)

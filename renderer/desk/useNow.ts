import { useEffect, useMemo, useState } from 'react';

/** Returns the time, half a minute fresh, so that "5 min ago" stays true; fresh too whenever `news` is another. */
export function useNow(news: unknown): Date {
  const [tick, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((last) => last + 1), 30_000);
    return () => clearInterval(timer);
  }, []);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- news and a tick are what makes the time worth reading again
  return useMemo(() => new Date(), [tick, news]);
}

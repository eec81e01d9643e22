import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { formatDate } from './formatDate';
import { parseDayOrTime } from './parseDate';
import { weekday } from './weekday';

describe('parseDayOrTime', () => {
  it.each([
    '17/11/2023 16:00',
    '17-11-2023 16:00',
    '17.11.2023 16:00',
    '16:00 17/11/2023',
    '16h00 17/11/2023',
    '16h, 17/11/2023',
    '16 giờ ngày 17/11/2023',
    '16 giờ 00 phút, 17/11/2023',
    '17/11/2023, 16:00',
    '17/11/2023 | 16:00',
    '17/11/2023 - 16:00',
    'Thứ sáu, 17/11/2023, 16:00 (GMT+7)',
    'Thứ 6 ngày 17/11/2023 16:00',
    'lúc 16:00 ngày 17/11/2023',
    '17/11/2023 4:00 PM',
    '4:00 CH 17/11/2023',
    '  17/11/2023\u00A016:00 ',
    '2023-11-17 16:00',
    '2023-11-17T16:00:00+07:00',
    '16:00, 17 tháng 11 năm 2023',
    'Ngày 17 tháng 11, 2023 - 16:00',
    'November 17, 2023, 16:00',
    '17 Nov 2023 16:00',
    'Friday, 17th November 2023 at 4:00 pm',
    'thứ sáu, 17/11/2023 16:00'.normalize('NFD'),
  ])('reads "%s"', (text) => {
    expect(parseDayOrTime(text)).toBe('2023-11-17T16:00:00+07:00');
  });
  it('reads the names of all months, in full and cut short', () => {
    const months = 'January February March April May June July August September October November December'.split(' ');
    months.forEach((name, index) => {
      const read = `2023-${String(index + 1).padStart(2, '0')}-07`;
      for (const written of [name, name.slice(0, 3), `${name.slice(0, 3)}.`])
        expect([written, parseDayOrTime(`7 ${written} 2023`), parseDayOrTime(`${written} 7, 2023`)]).toEqual([
          written,
          read,
          read,
        ]);
    });
  });
  it.each([
    ['5/1/2024', '2024-01-05'],
    ['12:00 AM 5/1/2024', '2024-01-05T00:00:00+07:00'],
    ['1:00 am 5/1/2024', '2024-01-05T01:00:00+07:00'],
    ['12:00 SA 5/1/2024', '2024-01-05T00:00:00+07:00'],
    ['29/02/2024 23:59', '2024-02-29T23:59:00+07:00'],
    ['17/11/2023 16:00:30', '2023-11-17T16:00:30+07:00'],
    ['17/11/2023 12:05 AM', '2023-11-17T00:05:00+07:00'],
    ['17/11/2023 12:05 pm', '2023-11-17T12:05:00+07:00'],
    ['31/12/1999', '1999-12-31'],
    ['Thứ sáu, 17/11/2023', '2023-11-17'],
    ['2023-11-17', '2023-11-17'],
    ['00:00 17/11/2023', '2023-11-17T00:00:00+07:00'],
    ['30/04/1975 10:45', '1975-04-30T10:45:00+07:00'],
    ['17/11/2023 16:00 (GMT+9)', '2023-11-17T14:00:00+07:00'],
    ['2023-11-17T16:00:00Z', '2023-11-17T23:00:00+07:00'],
    ['2023-11-17T16:00:00.123-05:00', '2023-11-18T04:00:00+07:00'],
    ['10:30 AM EST, Mon November 2, 2026', '2026-11-02T22:30:00+07:00'],
    ['10:30 a.m. ET, July 2, 2026', '2026-07-02T21:30:00+07:00'],
    ['10:30 ET 01/11/2026', '2026-11-01T22:30:00+07:00'],
    ['Mon, 02 Nov 2026 07:30:00 +0530', '2026-11-02T09:00:00+07:00'],
    ['7h30’ ngày 2/11/2026', '2026-11-02T07:30:00+07:00'],
  ])('reads "%s" as %s', (text, expected) => {
    expect(parseDayOrTime(text)).toBe(expected);
  });
  it.each([
    '31/02/2024',
    '29/02/2023',
    '29/02/1900',
    '31/04/2024',
    '0/1/2024',
    '1/0/2024',
    '32/1/2024',
    '11/17/2023',
    '17/11/2023 24:00',
    '17/11/2023 16:60',
    '17/11/2023 13:00 PM',
    '17/11/2023 25h',
    '17/11/23',
    '17/11',
    '117/11/2023',
    '17/11/20234',
    '17/11-2023',
    'November 31, 2023',
    'PV 17/11/2023',
    '17/11/2023 đến 18/11/2023',
    '17/11/2023 16:00 17:00',
    '17/11/2023 16:00 CST',
    '17/11/2023 16:00 (GMT+19)',
    'hôm nay',
    '',
  ])('reads no date in "%s"', (text) => {
    expect(parseDayOrTime(text)).toBeNull();
  });
});

describe('formatDate', () => {
  it('prints a day without an hour as that day alone', () => {
    expect(formatDate('2023-11-17')).toBe('17/11/2023');
  });
  it.each(['17/11/2023', '2023-11-17T16:00:00', 'hôm nay', ''])('throws for "%s", which is no instant', (text) => {
    expect(() => formatDate(text)).toThrow(RangeError);
  });
  it('prints an instant of another offset in Vietnam’s time', () => {
    expect(formatDate('2023-12-31T12:00:00-05:30')).toBe('01/01/2024 00:30');
  });
});

it('names every weekday, and changes it at midnight in Vietnam', () => {
  const names = [13, 14, 15, 16, 17, 18, 19].map((day) => weekday(`2023-11-${day}T12:00:00+07:00`));
  expect(names).toEqual(['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật']);
  expect(weekday('2023-11-18T16:59:59Z')).toBe('thứ Bảy');
  expect(weekday('2023-11-18T17:00:00Z')).toBe('Chủ nhật');
});

describe('on a machine in any zone', () => {
  const zoneOfMachine = process.env['TZ'];
  afterEach(() => {
    if (zoneOfMachine === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zoneOfMachine;
  });
  const minutes = fc.integer({ min: Date.UTC(1900, 0, 1) / 60_000, max: Date.UTC(2100, 0, 1) / 60_000 });

  it.each(['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Australia/Lord_Howe'])(
    'reads what it prints, in %s',
    (zone) => {
      process.env['TZ'] = zone;
      expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(
        new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone,
      );
      fc.assert(
        fc.property(minutes, (minute) => {
          const printed = formatDate(new Date(minute * 60_000).toISOString());
          const read = parseDayOrTime(printed);
          expect(Date.parse(read ?? '')).toBe(minute * 60_000);
          expect(formatDate(read!)).toBe(printed);
        }),
      );
      expect(weekday('2023-11-18T17:00:00Z')).toBe('Chủ nhật');
    },
  );
});

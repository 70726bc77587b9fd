import { findAll } from "./dom";

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

/** Moments of the last week read "3 hours ago"; the full time stays as the tooltip. */
export function showRelativeTimes(): void {
  const words = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "auto" });
  for (const time of findAll<HTMLTimeElement>("time[data-relative]")) {
    const seconds = (Date.parse(time.dateTime) - Date.now()) / 1000;
    if (seconds <= 30 && seconds > -7 * 86_400) {
      time.title = time.textContent;
      time.textContent = relative(words, seconds);
    }
  }
}

function relative(words: Intl.RelativeTimeFormat, seconds: number): string {
  for (const [unit, length] of steps) {
    if (Math.abs(seconds) >= length) {
      return words.format(Math.trunc(seconds / length), unit);
    }
  }
  return words.format(0, "second");
}

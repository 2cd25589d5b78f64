// A share as a percentage, as the user's language sets it: 62% in English, 62 % with a no-break space in German.
import { locale } from './days.ts';

/** @param share from 0 to 1 */
export function percentLabel(share: number): string {
  return new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

import { LightningElement, api } from 'lwc';
import fair from '@salesforce/label/c.Quality_Fair';
import fixes from '@salesforce/label/c.Quality_Fixes';
import fixesOne from '@salesforce/label/c.Quality_Fixes_One';
import fixesSaid from '@salesforce/label/c.Quality_Fixes_Said';
import fixesSaidOne from '@salesforce/label/c.Quality_Fixes_Said_One';
import good from '@salesforce/label/c.Quality_Good';
import poor from '@salesforce/label/c.Quality_Poor';
import short from '@salesforce/label/c.Quality_Short';
import title from '@salesforce/label/c.Quality_Title';
import whole from '@salesforce/label/c.Quality_Whole';
import wholeSaid from '@salesforce/label/c.Quality_Whole_Said';
import { fill, formatCount, plural } from 'c/formatService';
import { scoreAfter } from 'c/planQualityModel';
import type { PlanQuality as Quality } from 'c/planQualityModel';

const WORDS = { good, fair, poor } as const;
const ICONS = { good: 'utility:success', fair: 'utility:warning', poor: 'utility:error' } as const;
/** Length of the ring, with a radius of 17. */
const AROUND = 106.8;
const MOST_FIXES = 5;

/** How good the plan is: ring with number, level in word and glyph, and what the largest fixes would make of it. `qualityopen` when asked for these. */
export default class PlanQuality extends LightningElement {
  @api quality: Quality | null = null;
  /** One line. */
  @api compact = false;
  /** Whether what it opens is open. */
  @api isOpen = false;

  label = { title, short };

  @api focus(): void {
    this.template?.querySelector<HTMLElement>('button')?.focus();
  }

  private get level(): Quality['level'] {
    return this.quality?.level ?? 'poor';
  }

  private get fixCount(): number {
    return Math.min(MOST_FIXES, this.quality?.fixes.length ?? 0);
  }

  get word(): string {
    return WORDS[this.level];
  }

  get icon(): string {
    return ICONS[this.level];
  }

  get rootClass(): string {
    return `quality quality_${this.level}`;
  }

  get arc(): string {
    return `${((this.quality?.score ?? 0) / 100) * AROUND} ${AROUND}`;
  }

  get fixes(): string {
    const { quality, fixCount } = this;
    return quality && fixCount > 0
      ? formatCount({ one: fixesOne, other: fixes }, fixCount, scoreAfter(quality, fixCount))
      : whole;
  }

  get said(): string {
    const { quality, fixCount, word } = this;
    if (!quality) return '';
    return fixCount > 0
      ? fill(
          plural({ one: fixesSaidOne, other: fixesSaid }, fixCount),
          quality.score,
          word,
          fixCount,
          scoreAfter(quality, fixCount),
        )
      : fill(wholeSaid, quality.score, word);
  }

  get expanded(): 'true' | 'false' {
    return this.isOpen ? 'true' : 'false';
  }

  handleOpen(): void {
    this.dispatchEvent(new CustomEvent('qualityopen'));
  }
}

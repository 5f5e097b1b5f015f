export type Language = 'ar' | 'en';
export type Digits = 'latn' | 'arab';

export const DIRECTION = { ar: 'rtl', en: 'ltr' } as const;

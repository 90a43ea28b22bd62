/** Colors the deployed app brings, for the navigation bar. Anything but a plain hex color is left out. */
export function applyBrand(color: string): void {
  if (/^#[0-9a-f]{3,8}$/i.test(color)) document.documentElement.style.setProperty('--shell-brand', color);
}

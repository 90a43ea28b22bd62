/** Marks a file as UTF-8; spreadsheets guess otherwise. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Gives the user a CSV file; nothing leaves the browser, which frees it with the page. */
export function downloadCsv(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([BYTE_ORDER_MARK, text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}

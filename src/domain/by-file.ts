/** What belongs to each file, in the order in which it came. */
export function byFile<Item extends Readonly<{ file: string }>>(items: readonly Item[]): Map<string, Item[]> {
  const files = new Map<string, Item[]>()
  for (const item of items) {
    const own = files.get(item.file)
    if (own) own.push(item)
    else files.set(item.file, [item])
  }
  return files
}

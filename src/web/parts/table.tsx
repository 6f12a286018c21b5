import type { Child } from 'hono/jsx'

type Column = Readonly<{ text: string; numeric?: boolean }>
type Row = Readonly<{ cells: readonly Child[]; tone?: 'attention' | 'danger' | undefined }>

type TableProps = {
  caption: string
  /** The heading above says it already. */
  captionHidden?: boolean
  columns: readonly Column[]
  /** The first cell of a row names it. */
  rows: readonly Row[]
}

const numericClass = (column: Column | undefined, name: string): string =>
  column?.numeric ? `govuk-table__${name} govuk-table__${name}--numeric` : `govuk-table__${name}`

const TableRow = ({ cells: [first, ...rest], tone, columns }: Row & { columns: readonly Column[] }) => (
  <tr class={tone ? `govuk-table__row rg-row--${tone}` : 'govuk-table__row'}>
    <th scope="row" class="govuk-table__header" data-column={columns[0]?.text}>
      {first}
    </th>
    {rest.map((cell, i) => (
      <td class={numericClass(columns[i + 1], 'cell')} data-column={columns[i + 1]?.text}>
        {cell}
      </td>
    ))}
  </tr>
)

/** Rows and columns. On a narrow screen each row becomes a card whose cells are named by `data-column`. */
export const Table = ({ caption, captionHidden, columns, rows }: TableProps) => (
  <table class="govuk-table rg-table">
    <caption class={captionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--m'}>
      {caption}
    </caption>
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        {columns.map((column) => (
          <th scope="col" class={numericClass(column, 'header')}>
            {column.text}
          </th>
        ))}
      </tr>
    </thead>
    <tbody class="govuk-table__body">
      {rows.map((row) => (
        <TableRow {...row} columns={columns} />
      ))}
    </tbody>
  </table>
)

import { joined, type Attributes, type Content, type Look, type Maybe, type Optional } from './options.ts';

export type TableCell = Optional<{
  text: Content;
  format: 'numeric';
  classes: string;
  colspan: number;
  rowspan: number;
  attributes: Attributes;
}>;
export type TableProps = Look & { readonly rows: readonly Maybe<readonly TableCell[]>[] } & Optional<{
    head: readonly TableCell[];
    caption: string;
    captionClasses: string;
    firstCellIsHeader: boolean;
  }>;

export function Table({ rows, head, caption, captionClasses, firstCellIsHeader, classes, attributes }: TableProps) {
  return (
    <table class={joined('govuk-table', classes)} {...attributes}>
      {caption && <caption class={joined('govuk-table__caption', captionClasses)}>{caption}</caption>}
      {head && (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {head.map((cell) => (
              <th scope="col" class={cellClasses('header', cell)} {...spans(cell)} {...cell.attributes}>
                {cell.text}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody class="govuk-table__body">
        {rows.map((row) => row && <Row cells={row} firstIsHeader={firstCellIsHeader ?? false} />)}
      </tbody>
    </table>
  );
}

function Row({ cells, firstIsHeader }: { cells: readonly TableCell[]; firstIsHeader: boolean }) {
  return (
    <tr class="govuk-table__row">
      {cells.map((cell, index) =>
        index === 0 && firstIsHeader ? (
          <th scope="row" class={joined('govuk-table__header', cell.classes)} {...spans(cell)} {...cell.attributes}>
            {cell.text}
          </th>
        ) : (
          <td class={cellClasses('cell', cell)} {...spans(cell)} {...cell.attributes}>
            {cell.text}
          </td>
        ),
      )}
    </tr>
  );
}

function cellClasses(kind: 'header' | 'cell', { format, classes }: TableCell): string {
  return joined(`govuk-table__${kind}`, format && `govuk-table__${kind}--${format}`, classes);
}

function spans({ colspan, rowspan }: TableCell) {
  return { colspan: colspan || undefined, rowspan: rowspan || undefined };
}

import { joined, present, type Content, type Look, type Maybe, type Optional } from './options.ts';
import { Tag, type TagProps } from './tag.tsx';

type Cell = Optional<{ text: Content; classes: string }>;
export type TaskStatus = Cell & { readonly tag?: Omit<TagProps, 'children'> & { readonly text: Content } };
export type TaskListItem = { readonly title: Cell; readonly status: TaskStatus } & Optional<{
  hint: Cell;
  href: string;
  classes: string;
}>;
export type TaskListProps = Look & { readonly items: readonly Maybe<TaskListItem>[] } & Optional<{ idPrefix: string }>;

export function TaskList({ items, idPrefix, classes, attributes }: TaskListProps) {
  return (
    <ul class={joined('govuk-task-list', classes)} {...attributes}>
      {items.map((item, index) => present(item) && <Item item={item} id={`${idPrefix || 'task-list'}-${index + 1}`} />)}
    </ul>
  );
}

function Item({ item, id }: { item: TaskListItem; id: string }) {
  const { title, hint, status, href } = item;
  const describedBy = joined(hint && `${id}-hint`, `${id}-status`);
  return (
    <li class={joined('govuk-task-list__item', href && 'govuk-task-list__item--with-link', item.classes)}>
      <div class="govuk-task-list__name-and-hint">
        {href ? (
          <a
            class={joined('govuk-link govuk-task-list__link', title.classes)}
            href={href}
            aria-describedby={describedBy}
          >
            {title.text}
          </a>
        ) : (
          <div class={title.classes}>{title.text}</div>
        )}
        {hint && (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {hint.text}
          </div>
        )}
      </div>
      <div class={joined('govuk-task-list__status', status.classes)} id={`${id}-status`}>
        {status.tag ? <StatusTag {...status.tag} /> : status.text}
      </div>
    </li>
  );
}

function StatusTag({ text, ...look }: Omit<TagProps, 'children'> & { readonly text: Content }) {
  return <Tag {...look}>{text}</Tag>;
}

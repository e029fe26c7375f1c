/** The GOV.UK components that we use. `src/ui/govuk/fixtures.test.ts` checks each against govuk-frontend's own examples. */
export { BackLink, type BackLinkProps } from './back-link.tsx';
export { Breadcrumbs, type Breadcrumb, type BreadcrumbsProps } from './breadcrumbs.tsx';
export { Button, type ButtonProps } from './button.tsx';
export { CharacterCount, type CharacterCountProps } from './character-count.tsx';
export { Checkboxes, type CheckboxesProps, type CheckboxItem } from './checkboxes.tsx';
export { DateInput, type DateInputProps, type DatePart } from './date-input.tsx';
export { Details, type DetailsProps } from './details.tsx';
export { ErrorMessage, type ErrorMessageOptions, type ErrorMessageProps } from './error-message.tsx';
export { ErrorSummary, type ErrorSummaryItem, type ErrorSummaryProps } from './error-summary.tsx';
export { Fieldset, type FieldsetOptions, type FieldsetProps } from './fieldset.tsx';
export { Hint, type HintOptions, type HintProps } from './hint.tsx';
export { Input, type InputProps } from './input.tsx';
export { InsetText, type InsetTextProps } from './inset-text.tsx';
export { Label, type LabelOptions, type LabelProps } from './label.tsx';
export { NotificationBanner, type NotificationBannerProps } from './notification-banner.tsx';
export { Pagination, type PaginationItem, type PaginationLink, type PaginationProps } from './pagination.tsx';
export { Panel, type PanelAction, type PanelProps } from './panel.tsx';
export { PhaseBanner, type PhaseBannerProps } from './phase-banner.tsx';
export { Radios, type RadioItem, type RadiosProps } from './radios.tsx';
export { Select, type SelectItem, type SelectProps } from './select.tsx';
export { ServiceNavigation, type ServiceNavigationItem, type ServiceNavigationProps } from './service-navigation.tsx';
export { SkipLink, type SkipLinkProps } from './skip-link.tsx';
export {
  SummaryList,
  type SummaryAction,
  type SummaryCard,
  type SummaryListProps,
  type SummaryRow,
} from './summary-list.tsx';
export { Table, type TableCell, type TableProps } from './table.tsx';
export { Tabs, type Tab, type TabsProps } from './tabs.tsx';
export { Tag, type TagColour, type TagProps } from './tag.tsx';
export { TaskList, type TaskListItem, type TaskListProps } from './task-list.tsx';
export { Textarea, type TextareaProps } from './textarea.tsx';
export { WarningText, type WarningTextProps } from './warning-text.tsx';
export type { Attributes, Content } from './options.ts';

/** The lamp over the station door: our mark. */
export function Lamp(props: { class?: string }) {
  return (
    <svg
      class={props.class ?? 'bl-lamp'}
      viewBox="0 0 28 40"
      width="28"
      height="40"
      aria-hidden="true"
      focusable="false"
    >
      <path
        fill="currentColor"
        d="M13 1h2v3.5l7.5 5h-17l7.5-5zM3.5 10h21v2.6h-21zM7.6 32h12.8v2.6H7.6zM11.8 35.4h4.4V39h-4.4z"
      />
      <path class="bl-lamp__glass" d="M5 13.5h18l-3 17.6H8z" />
      <path class="bl-lamp__light" d="M14 16.2c3.3 3.7 4 6.1 4 8a4 4 0 1 1-8 0c0-1.9.7-4.3 4-8z" />
    </svg>
  );
}

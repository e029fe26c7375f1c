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
        d="M13 1h2v3.500l7.500 5h-17l7.500-5zM3.500 10h21v2.600h-21zM7.600 32h12.800v2.600H7.600zM11.800 35.400h4.400V39h-4.400z"
      />
      <path class="bl-lamp__glass" d="M5 13.500h18l-3 17.600H8z" />
      <path class="bl-lamp__light" d="M14 16.200c3.300 3.700 4 6.100 4 8a4 4 0 1 1-8 0c0-1.900.7-4.300 4-8z" />
    </svg>
  );
}

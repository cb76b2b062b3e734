import { useEffect, useState } from 'react';

/** A value once it has rested for a moment: what is asked of the server isn't asked for each letter that somebody types. */
export const useSettled = <T>(value: T, ms = 500): T => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
};

package org.watersmeet.checker.load;

/**
 * Something about a content besides the text that its editor saves: where it stands, its labels,
 * its file, whether it is in the trash, and which revision was gone back to. One client sets it,
 * again and again, to the states 1, 2, 3, …; values may come again after some states.
 */
interface Facet {

    /** How many states in a row have different values, at least, if it is not another number. */
    int RING = 16;

    long content();

    /** Makes the state of this number of the one before; to do it twice is as to do it once. */
    Exchange setting(int state);

    Exchange looking();

    /** What is there, by the answer to {@link #looking}. */
    String shown(Reply reply);

    /** What is to be seen in a state. */
    String value(int state);

    /** How many states in a row have different values. */
    default int ring() {
        return RING;
    }

    /**
     * The state that an answer shows: the newest that looks so.
     *
     * @param newest the newest that had been begun when the answer came
     * @return -1 if none of the last states looks so
     */
    default int state(Reply reply, int newest) {
        String shown = shown(reply);
        for (int state = newest; state >= 0 && state > newest - ring(); state--) {
            if (value(state).equals(shown)) {
                return state;
            }
        }
        return -1;
    }
}

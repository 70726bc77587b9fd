package org.watersmeet.text.rendering;

import org.watersmeet.text.document.TaskStatus;

/**
 * Lets the boxes of tasks be ticked where they are read: each is a button of a form that stands
 * outside of the rendering. Where the page around has no form of that id, they do nothing; so one
 * rendering serves those who may tick and those who may not.
 *
 * @param form the form's id
 * @param owner names the state of the text that is rendered; what is sent begins with it
 */
public record TaskBoxes(String form, String owner) {

    /** The name of what is sent. */
    public static final String FIELD = "task";

    /** What is sent: owner, the status the task is to have, and its id, with slashes between. */
    String value(TaskStatus wanted, String id) {
        return owner + "/" + wanted + "/" + id;
    }
}

package org.watersmeet.wiki.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task as a body says it.
 *
 * @param id at most {@link PageTasks#LONGEST_ID} characters, unique among the tasks of a body
 * @param assignee whom it names first; empty for nobody
 * @param due the first day it names
 * @param words what is to be done, without the tasks below it; at most {@link PageTasks#WORDS} code
 *     points
 */
record PageTask(String id, boolean done, String assignee, @Nullable LocalDate due, String words) {}

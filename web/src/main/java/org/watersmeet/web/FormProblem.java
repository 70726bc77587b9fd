package org.watersmeet.web;

import gg.jte.Content;

/**
 * Why a form came back.
 *
 * @param field the name of the field it is about; empty when it is about the whole form
 * @param message says what to do
 */
public record FormProblem(String field, Content message) {}

package org.watersmeet.text.markup;

/** A node of the plain tree between source and document: names and characters without meaning. */
sealed interface XmlNode permits XmlElement, XmlNode.Characters, XmlNode.Comment {

    /** Text, references resolved, line ends normalized; text and CDATA side by side are one. */
    record Characters(String value) implements XmlNode {
        boolean isBlank() {
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    /** {@code <!-- text -->}. */
    record Comment(String text) implements XmlNode {}
}

package io.integrationhub.system.mapping;

import com.dashjoin.jsonata.JException;

/**
 * The hub's own objection to a document or an expression, in words that show nothing of the document. A kind of the
 * library's exception, so that the library adds where it happened.
 */
final class Unmappable extends JException {

    Unmappable(String words) {
        super(words, -1);
    }
}

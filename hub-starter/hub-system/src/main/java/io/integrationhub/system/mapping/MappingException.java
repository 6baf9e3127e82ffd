package io.integrationhub.system.mapping;

import com.dashjoin.jsonata.JException;

/**
 * An error that the hub reports, with a message that never quotes the document. It extends the library's exception, so
 * that the library adds the position.
 */
final class MappingException extends JException {

    MappingException(String message) {
        super(message, -1);
    }
}

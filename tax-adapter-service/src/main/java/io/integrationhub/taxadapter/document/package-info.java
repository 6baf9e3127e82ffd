/**
 * The nouns of recording: the documents that an engine stores for an order, and the decision which of them have to
 * change.
 */
@NullMarked
package io.integrationhub.taxadapter.document;

import org.jspecify.annotations.NullMarked;

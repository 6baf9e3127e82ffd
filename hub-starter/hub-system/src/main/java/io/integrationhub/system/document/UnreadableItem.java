package io.integrationhub.system.document;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.system.inbound.InboundDocument;

/**
 * An item that cannot be read.
 *
 * @param index its place among the items of its document, from 0
 * @param document a document with this item only
 * @param fault why it cannot be read; its message names place, field and value
 */
public record UnreadableItem(int index, InboundDocument document, PermanentFault fault) {}

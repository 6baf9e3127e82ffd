/**
 * How steps get from the services to people: {@code JournalTopic} writes them to the tenant's journal topic,
 * {@code JournalCollector} reads them into a table, {@code JournalEndpoint} shows the timeline of one thing.
 */
@NullMarked
package io.integrationhub.stream.timeline;

import org.jspecify.annotations.NullMarked;

/**
 * The journal: {@code JournalTopic} writes steps to the tenant's journal topic, {@code JournalCollector} reads them
 * into a table, {@code JournalEndpoint} shows the timeline of one subject.
 */
@NullMarked
package io.integrationhub.stream.timeline;

import org.jspecify.annotations.NullMarked;

/**
 * Bulk runs: whatever delivers many items at once (a file, a paged API, the parts of a push) is read, staged and
 * planned in the database before anything is written, and then applied as a graph.
 *
 * <p>A service declares three kinds of beans: one {@link io.integrationhub.run.RunSources} opens what a run reads, one
 * {@link io.integrationhub.run.ItemTarget} per kind of item writes it, and, where items refer to what other services
 * own, a {@link io.integrationhub.run.ReferenceLookup}. {@link io.integrationhub.run.Runs} requests a run. Nothing here
 * knows what an item is.
 */
@NullMarked
package io.integrationhub.run;

import org.jspecify.annotations.NullMarked;

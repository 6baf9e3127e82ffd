package io.integrationhub.run.store;

/**
 * Where a list goes on.
 *
 * @param position number of the last row of the page before
 * @param limit most rows of the page
 */
public record Page(long position, int limit) {}

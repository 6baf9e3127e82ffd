/** The list of parked records: read from the parked topics into a table, replayed and discarded from there. */
@NullMarked
package io.integrationhub.stream.parking.list;

import org.jspecify.annotations.NullMarked;

/** Tests of the list of parked records. */
@NullMarked
package io.integrationhub.stream.parking.list;

import org.jspecify.annotations.NullMarked;

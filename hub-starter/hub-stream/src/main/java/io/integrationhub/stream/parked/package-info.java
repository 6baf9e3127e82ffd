/** Parked records: what was parked and why, the list of them, and what people can do with them. */
@NullMarked
package io.integrationhub.stream.parked;

import org.jspecify.annotations.NullMarked;

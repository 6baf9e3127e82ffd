/** Erases persons from the stores of a service: parked records, journal, topics, and whatever else it declares. */
@NullMarked
package io.integrationhub.stream.erasure;

import org.jspecify.annotations.NullMarked;

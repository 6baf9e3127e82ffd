/** Reliable message processing: what a service implements to consume records, and the results of doing so. */
@NullMarked
package io.integrationhub.stream;

import org.jspecify.annotations.NullMarked;

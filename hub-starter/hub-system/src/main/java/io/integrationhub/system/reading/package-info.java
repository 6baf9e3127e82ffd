/** Reads the values of inbound documents by a tenant's rules: numbers, times, booleans, texts, empty values. */
@NullMarked
package io.integrationhub.system.reading;

import org.jspecify.annotations.NullMarked;

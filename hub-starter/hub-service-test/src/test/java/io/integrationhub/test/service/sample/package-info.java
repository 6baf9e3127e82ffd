/** A sample service with one inlet, whose operation is tested from outside. */
@NullMarked
package io.integrationhub.test.service.sample;

import org.jspecify.annotations.NullMarked;

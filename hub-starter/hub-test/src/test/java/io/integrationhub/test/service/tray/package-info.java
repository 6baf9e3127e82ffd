/** A service with one inlet, for looking at the ways of its operation from outside. */
@NullMarked
package io.integrationhub.test.service.tray;

import org.jspecify.annotations.NullMarked;

/** A service without flows, for testing what every service has. */
@NullMarked
package io.integrationhub.test.service.probe;

import org.jspecify.annotations.NullMarked;

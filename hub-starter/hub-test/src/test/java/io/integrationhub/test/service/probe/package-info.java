/** A service without a task, to look at what every service does. */
@NullMarked
package io.integrationhub.test.service.probe;

import org.jspecify.annotations.NullMarked;

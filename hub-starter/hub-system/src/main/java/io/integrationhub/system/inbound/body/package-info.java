/** Reads the bodies of inbound requests within limits of time, number and size. */
@NullMarked
package io.integrationhub.system.inbound.body;

import org.jspecify.annotations.NullMarked;

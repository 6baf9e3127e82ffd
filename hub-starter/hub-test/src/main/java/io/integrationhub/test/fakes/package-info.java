/** Fakes of the shared modules' ports: they record what they are given, and fail on demand. */
@NullMarked
package io.integrationhub.test.fakes;

import org.jspecify.annotations.NullMarked;

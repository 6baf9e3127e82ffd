/** Fakes of the starter's ports: they keep what they were given, and can be told to fail. */
@NullMarked
package io.integrationhub.test.fakes;

import org.jspecify.annotations.NullMarked;

/** The roof. */
@NullMarked
package io.integrationhub.test.architecture.untidystarter.ops;

import org.jspecify.annotations.NullMarked;

/** The ground, looking up. */
@NullMarked
package io.integrationhub.test.architecture.untidystarter.fault;

import org.jspecify.annotations.NullMarked;

/** The cases of the scenario {@code real-world}: what real systems send, and what really fails. */
@NullMarked
package io.integrationhub.demo.realworld;

import org.jspecify.annotations.NullMarked;

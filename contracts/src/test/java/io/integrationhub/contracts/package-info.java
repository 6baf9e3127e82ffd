/** The schemas themselves. */
@NullMarked
package io.integrationhub.contracts;

import org.jspecify.annotations.NullMarked;

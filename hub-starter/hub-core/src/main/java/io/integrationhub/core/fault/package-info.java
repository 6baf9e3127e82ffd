/** What can go wrong, in two kinds only: try again, or park. */
@NullMarked
package io.integrationhub.core.fault;

import org.jspecify.annotations.NullMarked;

/** What can go wrong, in two kinds only: try again, or park. */
@NullMarked
package io.integrationhub.starter.fault;

import org.jspecify.annotations.NullMarked;

/** From a source to a plan: read, stage, compare with what was applied, order, guard. */
@NullMarked
package io.integrationhub.run.plan;

import org.jspecify.annotations.NullMarked;

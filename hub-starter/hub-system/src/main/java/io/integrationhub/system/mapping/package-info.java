/** JSONata: {@code JsonataMappings} compiles, {@code JsonataMapping} evaluates within {@code EvaluationLimits}. */
@NullMarked
package io.integrationhub.system.mapping;

import org.jspecify.annotations.NullMarked;

/** Mapping with JSONata: {@code JsonataMappings} compiles, {@code JsonataMapping} runs within {@code Bounds}. */
@NullMarked
package io.integrationhub.system.mapping;

import org.jspecify.annotations.NullMarked;

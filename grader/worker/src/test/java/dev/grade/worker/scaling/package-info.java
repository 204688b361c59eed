@NullMarked
package dev.grade.worker.scaling;

import org.jspecify.annotations.NullMarked;

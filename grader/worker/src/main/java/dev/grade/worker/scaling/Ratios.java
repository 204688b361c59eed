package dev.grade.worker.scaling;

import dev.grade.worker.protocol.Evidence;
import java.util.Arrays;
import java.util.Locale;

/**
 * Paired ratios, and an interval for their median that supposes nothing of how they are spread: the one between two of
 * them in order of size, by the binomial distribution (Conover, Practical Nonparametric Statistics, 3.2).
 */
final class Ratios {
    private static final double CONFIDENCE = 0.98;

    private double[] sorted = new double[0];

    void add(double ratio) {
        sorted = Arrays.copyOf(sorted, sorted.length + 1);
        sorted[sorted.length - 1] = ratio;
        Arrays.sort(sorted);
    }

    int size() {
        return sorted.length;
    }

    double median() {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** How many of the smallest and of the largest lie outside of the interval. */
    private int outside() {
        double tail = Math.pow(0.5, sorted.length);
        double term = tail;
        int outside = 0;
        while (outside + 1 < sorted.length / 2) {
            term = term * (sorted.length - outside) / (outside + 1);
            if (tail + term > (1 - CONFIDENCE) / 2) {
                break;
            }
            tail += term;
            outside++;
        }
        return outside;
    }

    double low() {
        return sorted[outside()];
    }

    double high() {
        return sorted[sorted.length - 1 - outside()];
    }

    /** As evidence. */
    Evidence.Ratio evidence(String what, double limit) {
        return new Evidence.Ratio(what, median(), low(), high(), CONFIDENCE, limit, sorted.length);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f [%.2f, %.2f]", median(), low(), high());
    }
}

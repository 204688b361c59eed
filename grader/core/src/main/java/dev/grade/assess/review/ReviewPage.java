package dev.grade.assess.review;

import dev.grade.report.html.HtmlPage;

/** Writes a review as the reviewer's page, with model answers. */
public final class ReviewPage {
    private ReviewPage() {
    }

    /** The page as one HTML file. */
    public static String write(Review review) {
        return HtmlPage.forReview(review.pack().title() + ", review", ReviewJson.tree(review), review.reports());
    }
}

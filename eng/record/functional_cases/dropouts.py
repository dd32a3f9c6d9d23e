import torch.nn.functional as F

from functional_cases.recording import T, case


def record():
    case("dropout", lambda x: F.dropout(x), T(4, 5))
    case("dropout in place", lambda x: F.dropout(x.clone(), 0.25, inplace=True), T(4, 5))
    case("dropout not training", lambda x: F.dropout(x, training=False), T(4, 5))
    case("dropout of impossible probability", lambda x: F.dropout(x, 1.5), T(4, 5))
    case("alpha_dropout", lambda x: F.alpha_dropout(x, training=True), T(4, 5))
    case("alpha_dropout in place", lambda x: F.alpha_dropout(x.clone(), 0.25, True, True), T(4, 5))
    case("alpha_dropout of impossible probability", lambda x: F.alpha_dropout(x, -0.25), T(4, 5))
    case("feature_alpha_dropout", lambda x: F.feature_alpha_dropout(x, training=True), T(4, 5, 2))
    case("feature_alpha_dropout in place", lambda x: F.feature_alpha_dropout(x.clone(), 0.25, True, True), T(4, 5, 2))
    case("feature_alpha_dropout of impossible probability", lambda x: F.feature_alpha_dropout(x, 2.0), T(4, 5, 2))
    case("dropout1d", lambda x: F.dropout1d(x), T(4, 5, 2))
    case("dropout1d without batch", lambda x: F.dropout1d(x), T(5, 2))
    case("dropout1d in place", lambda x: F.dropout1d(x.clone(), inplace=True), T(5, 2))
    case("dropout1d of four dimensions", lambda x: F.dropout1d(x), T(1, 2, 2, 2))
    case("dropout2d", lambda x: F.dropout2d(x), T(4, 5, 2, 1))
    case("dropout2d of three dimensions", lambda x: F.dropout2d(x), T(4, 5, 2))
    case("dropout2d of two dimensions", lambda x: F.dropout2d(x), T(4, 5))
    case("dropout2d in place", lambda x: F.dropout2d(x.clone(), 0.25, inplace=True), T(4, 5, 2, 1))
    case("dropout2d of impossible probability", lambda x: F.dropout2d(x, 2.5), T(4, 5, 2, 1))
    case("dropout3d", lambda x: F.dropout3d(x), T(2, 3, 2, 1, 2))
    case("dropout3d without batch", lambda x: F.dropout3d(x.clone(), inplace=True), T(4, 2, 1, 2))
    case("dropout3d of impossible probability", lambda x: F.dropout3d(x, 2.5), T(4, 2, 1, 2))

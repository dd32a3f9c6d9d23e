using Autograd.Compat;
using static Autograd.Parity.Functional.Inputs;
using F = Autograd.Compat.torch.nn.functional;

namespace Autograd.Parity.Functional;

internal static partial class Cases
{
    public static Case[] Dropouts =>
    [
        new("dropout", x => F.dropout(x), T(4, 5)),
        new("dropout in place", x => F.dropout(x.clone(), 0.25, inplace: true), T(4, 5)),
        new("dropout not training", x => F.dropout(x, training: false), T(4, 5)),
        new("dropout of impossible probability", x => F.dropout(x, 1.5), T(4, 5)),
        new("alpha_dropout", x => F.alpha_dropout(x, training: true), T(4, 5)),
        new("alpha_dropout in place", x => F.alpha_dropout(x.clone(), 0.25, true, true), T(4, 5)),
        new("alpha_dropout of impossible probability", x => F.alpha_dropout(x, -0.25), T(4, 5)),
        new("feature_alpha_dropout", x => F.feature_alpha_dropout(x, training: true), T(4, 5, 2)),
        new("feature_alpha_dropout in place", x => F.feature_alpha_dropout(x.clone(), 0.25, true, true), T(4, 5, 2)),
        new("feature_alpha_dropout of impossible probability", x => F.feature_alpha_dropout(x, 2.0), T(4, 5, 2)),
        new("dropout1d", x => F.dropout1d(x), T(4, 5, 2)),
        new("dropout1d without batch", x => F.dropout1d(x), T(5, 2)),
        new("dropout1d in place", x => F.dropout1d(x.clone(), inplace: true), T(5, 2)),
        new("dropout1d of four dimensions", x => F.dropout1d(x), T(1, 2, 2, 2)),
        new("dropout2d", x => F.dropout2d(x), T(4, 5, 2, 1)),
        new("dropout2d of three dimensions", x => F.dropout2d(x), T(4, 5, 2)),
        new("dropout2d of two dimensions", x => F.dropout2d(x), T(4, 5)),
        new("dropout2d in place", x => F.dropout2d(x.clone(), 0.25, inplace: true), T(4, 5, 2, 1)),
        new("dropout2d of impossible probability", x => F.dropout2d(x, 2.5), T(4, 5, 2, 1)),
        new("dropout3d", x => F.dropout3d(x), T(2, 3, 2, 1, 2)),
        new("dropout3d without batch", x => F.dropout3d(x.clone(), inplace: true), T(4, 2, 1, 2)),
        new("dropout3d of impossible probability", x => F.dropout3d(x, 2.5), T(4, 2, 1, 2)),
    ];
}
